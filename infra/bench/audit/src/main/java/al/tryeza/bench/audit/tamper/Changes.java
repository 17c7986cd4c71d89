package al.tryeza.bench.audit.tamper;

import al.tryeza.audit.ledger.note.KeyType;
import al.tryeza.audit.ledger.note.Signer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;

/** All kinds of changes, each with whatever random choice it takes. */
final class Changes {

    private static final String LEAF = "select leaf from audit.entry where index = ?";
    private static final String SET_LEAF = "update audit.entry set leaf = ? where index = ?";

    private Changes() {}

    static List<Change> all() {
        return List.of(
                new Change("a bit of a leaf", Changes::leaf),
                new Change("a leaf given to another entry", Changes::copiedLeaf),
                new Change("two entries change places", Changes::order),
                new Change("an entry taken away", Changes::removed),
                new Change("an entry taken away, the others moved up", Changes::closedUp),
                new Change("an entry put between others", Changes::squeezedIn),
                new Change("what an entry holds: structure", attacker -> part(attacker, "structure")),
                new Change("what an entry holds: actor", attacker -> part(attacker, "actor")),
                new Change("what an entry holds: subject", attacker -> part(attacker, "subject")),
                new Change("what an entry holds: content", attacker -> part(attacker, "content")),
                new Change("what an entry holds: nonce", attacker -> part(attacker, "nonce")),
                new Change("an entry's parts of another entry", Changes::otherParts),
                new Change("an entry made to look erased", attacker -> part(attacker, "mark")),
                new Change("a bit of a tile", Changes::tile),
                new Change("a tile cut short", Changes::shortTile),
                new Change("a tile taken away", Changes::removedTile),
                new Change("two tiles change places", Changes::swappedTiles),
                new Change("the head lowered", attacker -> head(attacker, -1)),
                new Change("the head raised", attacker -> head(attacker, 1)),
                new Change("the end cut off, all made to fit", Changes::truncated),
                new Change("a leaf changed, all hashes reckoned anew", Changes::rewritten),
                new Change("all leaves changed, all hashes reckoned anew", Changes::rewrittenWhole),
                new Change("rewritten, and signed by another key of the same name", Changes::signedByAnother),
                new Change("rewritten, and signed by the log's own stolen key", Changes::signedByStolen),
                new Change("cut off and grown again, signed by the stolen key", Changes::regrown),
                new Change("order changed, all made to fit, signed by the stolen key", Changes::reordered),
                new Change("a character of a checkpoint", Changes::checkpoint),
                new Change("an older checkpoint in the place of the last", Changes::olderCheckpoint),
                new Change("the last checkpoint taken away", Changes::noCheckpoint));
    }

    private static void leaf(Attacker attacker) throws SQLException {
        long entry = attacker.anyEntry();
        attacker.run(SET_LEAF, attacker.spoilt(attacker.bytes(LEAF, entry)), entry);
    }

    private static void copiedLeaf(Attacker attacker) throws SQLException {
        long entry = attacker.anyEntry();
        attacker.run(SET_LEAF, attacker.bytes(LEAF, another(attacker, entry)), entry);
    }

    private static void order(Attacker attacker) throws SQLException {
        long one = attacker.anyEntry();
        long two = another(attacker, one);
        attacker.run("update audit.entry set index = ? where index = ?", Long.MAX_VALUE, one);
        attacker.run("update audit.entry set index = ? where index = ?", one, two);
        attacker.run("update audit.entry set index = ? where index = ?", two, Long.MAX_VALUE);
    }

    private static void removed(Attacker attacker) throws SQLException {
        attacker.run("delete from audit.entry where index = ?", attacker.anyEntry());
    }

    private static void closedUp(Attacker attacker) throws SQLException {
        long entry = attacker.anyEntry();
        attacker.run("delete from audit.entry where index = ?", entry);
        // by way of numbers far away, since each is unique at every moment
        attacker.run("update audit.entry set index = index + 1000000000 where index > ?", entry);
        attacker.run("update audit.entry set index = index - 1000000001 where index >= 1000000000");
        attacker.run("update audit.head set size = size - 1");
    }

    private static void squeezedIn(Attacker attacker) throws SQLException {
        long entry = attacker.anyEntry();
        attacker.run("update audit.entry set index = index + 1000000001 where index >= ?", entry);
        attacker.run("update audit.entry set index = index - 1000000000 where index > 1000000000");
        attacker.run("""
                insert into audit.entry
                select (jsonb_populate_record(entry, jsonb_build_object('index', ?::bigint, 'event_id', gen_random_uuid()))).*
                from audit.entry where index = ?
                """, entry, entry == 0 ? 1 : entry - 1);
        attacker.run("update audit.head set size = size + 1");
    }

    private static void part(Attacker attacker, String column) throws SQLException {
        long entry = attacker.anyEntry();
        byte[] part = attacker.bytes("select %s from audit.entry where index = ?".formatted(column), entry);
        attacker.run("update audit.entry set %s = ? where index = ?".formatted(column), attacker.spoilt(part), entry);
    }

    private static void otherParts(Attacker attacker) throws SQLException {
        long entry = attacker.anyEntry();
        attacker.run("""
                update audit.entry set (structure, actor, subject, content, nonce, bucket, mark) =
                    (select structure, actor, subject, content, nonce, bucket, mark from audit.entry where index = ?)
                where index = ?
                """, another(attacker, entry), entry);
    }

    private static void tile(Attacker attacker) throws SQLException {
        int[] tile = anyTile(attacker);
        attacker.run(
                "update audit.tile set hashes = ? where level = ? and index = ?",
                attacker.spoilt(hashes(attacker, tile)),
                tile[0],
                tile[1]);
    }

    private static void shortTile(Attacker attacker) throws SQLException {
        int[] tile = anyTile(attacker);
        int width = hashes(attacker, tile).length / 32;
        if (width == 1) {
            attacker.run("delete from audit.tile where level = ? and index = ?", tile[0], tile[1]);
            return;
        }
        attacker.run(
                "update audit.tile set hashes = substring(hashes for ?) where level = ? and index = ?",
                32 * attacker.random().nextInt(1, width),
                tile[0],
                tile[1]);
    }

    private static void removedTile(Attacker attacker) throws SQLException {
        int[] tile = anyTile(attacker);
        attacker.run("delete from audit.tile where level = ? and index = ?", tile[0], tile[1]);
    }

    private static void swappedTiles(Attacker attacker) throws SQLException {
        attacker.run("update audit.tile set index = 1000 where level = 0 and index = 0");
        attacker.run("update audit.tile set index = 0 where level = 0 and index = 1");
        attacker.run("update audit.tile set index = 1 where level = 0 and index = 1000");
    }

    private static void head(Attacker attacker, int sign) throws SQLException {
        attacker.run(
                "update audit.head set size = size + ?",
                sign * attacker.random().nextLong(1, attacker.size()));
    }

    private static void truncated(Attacker attacker) throws SQLException {
        long left = attacker.random().nextLong(1, attacker.size());
        attacker.run("delete from audit.entry where index >= ?", left);
        Rewriting.tiles(attacker);
        attacker.run("delete from audit.checkpoint where size > ?", left);
    }

    private static void rewritten(Attacker attacker) throws SQLException {
        long entry = attacker.anyEntry();
        attacker.run(SET_LEAF, attacker.anotherLeaf(attacker.bytes(LEAF, entry)), entry);
        Rewriting.tiles(attacker);
    }

    private static void rewrittenWhole(Attacker attacker) throws SQLException {
        attacker.run("update audit.entry set leaf = set_byte(leaf, 2, get_byte(leaf, 2) # 1)");
        Rewriting.tiles(attacker);
    }

    private static void signedByAnother(Attacker attacker) throws SQLException {
        long entry = attacker.anyEntry();
        attacker.run(SET_LEAF, attacker.anotherLeaf(attacker.bytes(LEAF, entry)), entry);
        var another = Signer.generate(attacker.stolen().key().name(), KeyType.ED25519);
        Rewriting.checkpoint(attacker, Rewriting.tiles(attacker), another);
    }

    private static void signedByStolen(Attacker attacker) throws SQLException {
        long entry = attacker.anyEntry();
        attacker.run(SET_LEAF, attacker.anotherLeaf(attacker.bytes(LEAF, entry)), entry);
        Rewriting.checkpoint(attacker, Rewriting.tiles(attacker), attacker.stolen());
    }

    private static void regrown(Attacker attacker) throws SQLException {
        long from = attacker.anyEntry();
        attacker.run("update audit.entry set leaf = set_byte(leaf, 9, get_byte(leaf, 9) # 1) where index >= ?", from);
        Rewriting.checkpoint(attacker, Rewriting.tiles(attacker), attacker.stolen());
    }

    private static void reordered(Attacker attacker) throws SQLException {
        order(attacker);
        Rewriting.checkpoint(attacker, Rewriting.tiles(attacker), attacker.stolen());
    }

    private static void checkpoint(Attacker attacker) throws SQLException {
        byte[] note = attacker.bytes("select note from audit.checkpoint order by size desc limit 1");
        note[attacker.random().nextInt(note.length)] ^= 1;
        attacker.run(
                "update audit.checkpoint set note = ? where size = (select max(size) from audit.checkpoint)",
                new String(note, StandardCharsets.ISO_8859_1));
    }

    private static void olderCheckpoint(Attacker attacker) throws SQLException {
        attacker.run("""
                update audit.checkpoint
                set note = (select note from audit.checkpoint order by size limit 1)
                where size = (select max(size) from audit.checkpoint)
                """);
    }

    private static void noCheckpoint(Attacker attacker) throws SQLException {
        attacker.run("delete from audit.checkpoint where size = (select max(size) from audit.checkpoint)");
    }

    private static long another(Attacker attacker, long entry) {
        return (entry + attacker.random().nextLong(1, attacker.size())) % attacker.size();
    }

    private static int[] anyTile(Attacker attacker) {
        // the log of the campaign has three tiles of leaves and one above them
        int number = attacker.random().nextInt(4);
        return number == 3 ? new int[] {1, 0} : new int[] {0, number};
    }

    private static byte[] hashes(Attacker attacker, int[] tile) throws SQLException {
        return attacker.bytes("select hashes from audit.tile where level = ? and index = ?", tile[0], tile[1]);
    }
}
