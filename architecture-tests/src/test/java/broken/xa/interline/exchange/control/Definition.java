package broken.xa.interline.exchange.control;

@jakarta.annotation.sql.DataSourceDefinition(name = "java:app/jdbc/any", className = "org.postgresql.xa.PGXADataSource")
class Definition {}
