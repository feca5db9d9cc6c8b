/** See workshopPipeline.txt. */
def call(Map settings = [:]) {
    node(settings.label ?: '') {
        def from = stage('Checkout') {
            checkout(settings.scm ?: scm)
        }
        stage('Validate') {
            workshopValidate dir: settings.dir ?: '.', failOn: settings.failOn ?: 'error'
        }
        if (env.CHANGE_ID) {
            echo 'This is a pull request: it is validated, and nothing else.'
            return null
        }
        def image = stage('Bake') {
            bakeImage([workshop: settings.dir ?: '.'] + (settings.bake ?: [:]))
        }
        if (settings.publish) {
            stage('Publish') {
                withEnv(from.collect { name, value -> "${name}=${value}" }) {
                    publishAmi([image: image.id, source: settings.dir ?: '.'] + settings.publish)
                }
            }
        }
        return image
    }
}
