package al.tryeza.keys;

import java.security.GeneralSecurityException;

/** Earlier keys of the key service, for as long as something may be encrypted by them. */
public interface ServiceKeyHistory {

    boolean hasOld() throws GeneralSecurityException;

    /** Destroys them: nothing is encrypted by them any more. */
    void forgetOld() throws GeneralSecurityException;

    /** Of a key service that looks after its own keys. */
    static ServiceKeyHistory itsOwn() {
        return new ServiceKeyHistory() {
            @Override
            public boolean hasOld() {
                return false;
            }

            @Override
            public void forgetOld() {}
        };
    }
}
