package broken.cycles.interline.exchange;

public class Sample {
    broken.cycles.interline.customer.Sample other;
}
