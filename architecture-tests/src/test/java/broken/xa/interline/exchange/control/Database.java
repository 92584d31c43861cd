package broken.xa.interline.exchange.control;

class Database {
    javax.sql.XADataSource database;
}
