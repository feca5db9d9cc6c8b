package io.jenkins.plugins.workshopfoundry.definition;

/** How many characters variables may still expand to, so that a small file cannot become a huge one. */
final class Budget {

    /** Four million characters for one workshop: four times the longest file that is read. */
    static final int STANDARD = 4_000_000;

    private int left;

    Budget(int characters) {
        this.left = characters;
    }

    /** Whether there was enough left. */
    boolean take(int characters) {
        if (characters > left) {
            left = 0;
            return false;
        }
        left -= characters;
        return true;
    }
}
