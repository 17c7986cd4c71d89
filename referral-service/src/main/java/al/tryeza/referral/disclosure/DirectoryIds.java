package al.tryeza.referral.disclosure;

/** Says which ids of institutions and tables exist, so that nothing else can travel in a field meant for one. */
@FunctionalInterface
public interface DirectoryIds {

    boolean exists(String id);
}
