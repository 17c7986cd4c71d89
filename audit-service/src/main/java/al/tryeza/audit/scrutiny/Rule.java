package al.tryeza.audit.scrutiny;

import al.tryeza.audit.alarms.AlarmCode;

/** Something about a disclosure that an auditor is to look at. */
public interface Rule {

    boolean strikes(Disclosure disclosure);

    AlarmCode alarm();
}
