package broken.control.interline.exchange.boundary;

public class Desk {}
