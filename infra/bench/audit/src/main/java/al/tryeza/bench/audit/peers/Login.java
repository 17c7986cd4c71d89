package al.tryeza.bench.audit.peers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Who signs in to which database. Its text form is without the password. */
public record Login(String url, String user, String password) {

    /** A connection whose transactions are ended by hand. */
    public Connection open() throws SQLException {
        Connection connection = DriverManager.getConnection(url, user, password);
        connection.setAutoCommit(false);
        return connection;
    }

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
