package broken.parsing.interline.exchange.boundary;

@jakarta.ejb.Stateless
class Sample {
    aero.interline.contracts.exchange.MessageReader reader;
}
