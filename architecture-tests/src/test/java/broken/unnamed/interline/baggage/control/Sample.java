package broken.unnamed.interline.baggage.control;

public class Sample {
    broken.unnamed.interline.lounge.control.Sample other;
    org.apache.camel.CamelContext context;
}
