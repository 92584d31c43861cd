package broken.contracts.interline.contracts;

class Sample {
    jakarta.ejb.EJBContext context;
}
