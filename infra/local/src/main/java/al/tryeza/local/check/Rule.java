package al.tryeza.local.check;

/** One thing that must hold. */
interface Rule {

    void check(Evidence evidence, Findings findings);
}
