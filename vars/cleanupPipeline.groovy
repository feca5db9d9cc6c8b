/** See cleanupPipeline.txt. */
def call(Map settings = [:]) {
    properties([disableConcurrentBuilds(), pipelineTriggers([cron(settings.cron ?: 'H/30 * * * *')])])
    boolean dryRun = settings.dryRun ?: false
    stage('What is over') {
        teardown expired: true, orphans: true, dryRun: dryRun
    }
    settings.keep?.each { name, number ->
        stage("Images of ${name}") {
            pruneImages name: name, keep: number, dryRun: dryRun
        }
    }
}
