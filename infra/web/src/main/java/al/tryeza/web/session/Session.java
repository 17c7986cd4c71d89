package al.tryeza.web.session;

import java.time.Instant;

/**
 * A session that is alive.
 *
 * @param officer who signed in
 * @param signedInAt when they showed the identity provider who they are
 * @param idToken the provider's word on that, sealed
 */
record Session(String officer, Instant signedInAt, String idToken) {}
