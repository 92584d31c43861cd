package broken.entity.interline.exchange.control;

public class Work {}
