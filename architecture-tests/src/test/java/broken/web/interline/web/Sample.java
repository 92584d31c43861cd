package broken.web.interline.web;

class Sample {
    broken.web.interline.exchange.control.Intake intake;
}
