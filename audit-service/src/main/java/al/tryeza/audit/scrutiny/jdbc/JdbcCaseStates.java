package al.tryeza.audit.scrutiny.jdbc;

import al.tryeza.audit.entries.KeyMark;
import al.tryeza.audit.entries.jdbc.Columns;
import al.tryeza.audit.scrutiny.CaseStates;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcCaseStates implements CaseStates {

    private final JdbcClient jdbc;

    JdbcCaseStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void changed(long index, KeyMark key, Instant time, boolean closed) {
        jdbc.sql("insert into audit.case_state (index, mark, time, closed) values (?, ?, ?, ?)")
                .params(index, key.mark().toArray(), Columns.time(time), closed)
                .update();
    }
}
