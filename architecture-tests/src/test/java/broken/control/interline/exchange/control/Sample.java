package broken.control.interline.exchange.control;

class Sample {
    broken.control.interline.exchange.boundary.Desk desk;
}
