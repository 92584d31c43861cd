package broken.xa.interline.exchange.control;

class Connections {
    jakarta.jms.XAConnectionFactory broker;
}
