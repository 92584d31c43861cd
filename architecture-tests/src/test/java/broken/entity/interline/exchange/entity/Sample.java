package broken.entity.interline.exchange.entity;

class Sample {
    broken.entity.interline.exchange.control.Work work;
}
