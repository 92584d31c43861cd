package broken.routes.interline.routes;

class Sample {
    broken.routes.interline.exchange.control.Intake intake;
}
