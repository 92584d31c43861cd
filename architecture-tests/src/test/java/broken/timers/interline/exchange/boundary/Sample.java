package broken.timers.interline.exchange.boundary;

import jakarta.ejb.Schedule;

class Sample {

    @Schedule(hour = "*", persistent = false)
    void everyHour() {
        work();
    }

    private void work() {
        throw new IllegalStateException("and the container forgets the timer");
    }
}
