package broken.xa.interline.exchange.control;

class Sample {
    javax.transaction.xa.XAResource resource;
}
