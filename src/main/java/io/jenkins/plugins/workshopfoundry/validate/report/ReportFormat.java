package io.jenkins.plugins.workshopfoundry.validate.report;

import io.jenkins.plugins.workshopfoundry.validate.ValidationReport;

/** One way of writing a report. The same report always gives the same text. */
public interface ReportFormat {

    /** The whole report with a line end behind it. */
    String write(ValidationReport report);
}
