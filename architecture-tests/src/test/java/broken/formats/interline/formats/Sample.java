package broken.formats.interline.formats;

class Sample {
    java.sql.Connection connection;
}
