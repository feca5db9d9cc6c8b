package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A machine image. */
final class Image extends Thing {

    private final Facts facts;
    private final List<Disk> disks;
    private final Phase phase;
    private final Set<Grant> grants = new LinkedHashSet<>();
    private @Nullable Instant deprecated;
    private @Nullable Instant launched;
    private boolean disabled;
    private String description;

    /**
     * What never changes.
     *
     * @param owner the account
     * @param name unique among the owner's
     * @param architecture {@code x86_64} or {@code arm64}
     * @param source the instance or image that it was made of, or null
     * @param sourceRegion the region of the image that it was copied from, or null
     */
    record Facts(
            String owner,
            String name,
            String architecture,
            @Nullable String source,
            @Nullable String sourceRegion) {}

    /**
     * Who may use it.
     *
     * @param kind {@code group}, {@code userId}, {@code organizationArn} or {@code organizationalUnitArn}
     * @param value {@code all}, an account, an ARN
     */
    record Grant(String kind, String value) {

        static final Grant EVERYBODY = new Grant("group", "all");
    }

    Image(String id, Ask ask, Facts facts, String description, List<Disk> disks, Phase phase) {
        super(id, ask);
        this.facts = facts;
        this.description = description;
        this.disks = List.copyOf(disks);
        this.phase = phase;
    }

    /** An image that was there before, and that everybody may use. */
    Image(String id, Instant created, Facts facts, String description, Disk disk) {
        super(id, created, Duration.ZERO);
        this.facts = facts;
        this.description = description;
        this.disks = List.of(disk);
        this.phase = Phase.over(created);
        grants.add(Grant.EVERYBODY);
    }

    @Override
    String kind() {
        return "image";
    }

    Facts facts() {
        return facts;
    }

    String description() {
        return description;
    }

    void describe(String text) {
        description = text;
    }

    List<Disk> disks() {
        return disks;
    }

    Set<Grant> grants() {
        return grants;
    }

    boolean isPublic() {
        return grants.contains(Grant.EVERYBODY);
    }

    @Nullable
    Instant deprecated() {
        return deprecated;
    }

    void deprecate(@Nullable Instant at) {
        deprecated = at;
    }

    boolean isDeprecated(Instant now) {
        return deprecated != null && !now.isBefore(deprecated);
    }

    boolean isDisabled() {
        return disabled;
    }

    /** Switches it off, which takes it away from everybody else, or on again. */
    void disable(boolean off) {
        disabled = off;
        if (off) {
            grants.clear();
        }
    }

    @Nullable
    Instant launched() {
        return launched;
    }

    void launch(Instant now) {
        launched = now;
    }

    String state(Instant now) {
        if (!phase.isOver(now)) {
            return "pending";
        }
        return phase.hasFailed() ? "failed" : disabled ? "disabled" : "available";
    }
}
