package broken.core.interline.exchange.control;

class Sample {
    org.apache.camel.CamelContext context;
}
