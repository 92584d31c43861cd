package broken.serialisation.interline.routes;

class Sample {
    java.io.ObjectInputStream stream;
}
