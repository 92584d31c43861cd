package broken.printing.interline.exchange.control;

class Sample {
    void say() {
        System.out.println("here");
    }
}
