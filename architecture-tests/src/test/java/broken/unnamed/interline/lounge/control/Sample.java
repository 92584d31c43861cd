package broken.unnamed.interline.lounge.control;

public class Sample {
    broken.unnamed.interline.baggage.control.Sample other;
    org.apache.camel.CamelContext context;
}
