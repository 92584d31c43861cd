package broken.routes.interline.exchange.control;

public class Intake {}
