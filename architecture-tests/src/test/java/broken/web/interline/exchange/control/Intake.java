package broken.web.interline.exchange.control;

public class Intake {}
