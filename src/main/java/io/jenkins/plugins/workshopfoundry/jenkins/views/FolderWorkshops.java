package io.jenkins.plugins.workshopfoundry.jenkins.views;

import hudson.Extension;
import hudson.model.Action;
import hudson.model.ItemGroup;
import hudson.security.AccessControlled;
import java.util.Collection;
import java.util.List;
import jenkins.model.Jenkins;
import jenkins.model.TransientActionFactory;

/** The Workshops page of a folder: what the builds of its jobs asked for. */
public final class FolderWorkshops extends WorkshopsPage {

    private final ItemGroup<?> group;
    private final AccessControlled owner;

    FolderWorkshops(ItemGroup<?> group, AccessControlled owner) {
        this.group = group;
        this.owner = owner;
    }

    @Override
    String folder() {
        return group.getFullName();
    }

    @Override
    public String getUrl() {
        return group.getUrl() + getUrlName() + "/";
    }

    @Override
    Surroundings around() {
        return Surroundings.of(owner, group);
    }

    /** Gives every folder its page; a folder is whatever has items and permissions, so that no plugin for folders is needed. */
    @Extension
    @SuppressWarnings("rawtypes")
    public static final class Factory extends TransientActionFactory<ItemGroup> {

        @Override
        public Class<ItemGroup> type() {
            return ItemGroup.class;
        }

        @Override
        public Collection<? extends Action> createFor(ItemGroup target) {
            return !(target instanceof Jenkins) && target instanceof AccessControlled owner
                    ? List.of(new FolderWorkshops(target, owner))
                    : List.of();
        }
    }
}
