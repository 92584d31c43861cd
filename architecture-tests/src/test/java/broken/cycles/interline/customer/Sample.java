package broken.cycles.interline.customer;

public class Sample {
    broken.cycles.interline.exchange.Sample other;
}
