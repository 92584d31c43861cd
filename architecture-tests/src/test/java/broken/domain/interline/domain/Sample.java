package broken.domain.interline.domain;

class Sample {
    java.sql.Connection connection;
}
