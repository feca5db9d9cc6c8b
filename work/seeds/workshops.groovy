// A job for each workshop in test-workshops/good: validate, bake, open two seats, tear down. WORKSHOPS, a global variable
// of work/jenkins.yaml, says where they lie on the controller.
[
    'hello-compose': 'One page, served by one container.',
    'build-script' : 'An image that the workshop builds itself.',
    'two-service'  : 'An application and its store.',
    'workspace'    : 'A terminal and files for every seat.',
].each { name, text ->
    pipelineJob("bake-${name}") {
        description(text)
        parameters {
            booleanParam('TRY', false, 'Open two seats of the image, and remove them again.')
        }
        definition {
            cps {
                sandbox(true)
                script("""\
                    node {
                        def image
                        dir(env.WORKSHOPS) {
                            stage('Validate') { workshopValidate dir: '${name}', sarif: '', json: '' }
                            stage('Bake') { image = bakeImage workshop: '${name}', cloud: 'local' }
                        }
                        if (params.TRY) {
                            def room
                            try {
                                stage('Open') { room = provisionWorkshop image: image.id, seats: 2, ttl: '30m' }
                                room.seats.each { seat -> echo "Seat \${seat.number}: \${seat.url}" }
                            } finally {
                                stage('Tear down') { if (room) { teardown id: room.id } }
                            }
                        }
                    }
                    """.stripIndent())
            }
        }
    }
}

// A machine workshop has no seats to give: its image is baked and boot-tested.
pipelineJob('bake-vxlan-machine') {
    description('Two machines on one overlay network.')
    definition {
        cps {
            sandbox(true)
            script("""\
                node {
                    dir(env.WORKSHOPS) {
                        stage('Validate') { workshopValidate dir: 'vxlan-machine', sarif: '', json: '' }
                        stage('Bake') { bakeImage workshop: 'vxlan-machine', cloud: 'local' }
                    }
                }
                """.stripIndent())
        }
    }
}
