package broken.lifecycle.interline;

import jakarta.annotation.PostConstruct;

class Sample {

    @PostConstruct
    void open() {
        open(1);
    }

    void open(int size) {}
}
