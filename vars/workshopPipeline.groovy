/** See workshopPipeline.txt. */
def call(Map settings = [:]) {
    node(settings.label ?: '') {
        stage('Checkout') {
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
                publishAmi([image: image.id] + settings.publish)
            }
        }
        return image
    }
}
