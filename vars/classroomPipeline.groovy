/** See classroomPipeline.txt. */
def call(Map settings = [:]) {
    boolean asked = params.containsKey('SEATS')
    properties([parameters([
        workshopImage([name: 'IMAGE'] + (settings.image ?: [:])),
        workshopSeats([name: 'SEATS'] + (settings.seats ?: [:])),
        string(name: 'HOURS', defaultValue: "${settings.hours ?: 4}", description: 'How long the class lasts.'),
    ])])
    if (!asked) {
        echo 'Nobody was asked for an image or for seats yet: from now on, Build with Parameters asks. Nothing was opened.'
        return
    }
    int hours = params.HOURS.toInteger()
    def room = null
    try {
        room = stage('Open') {
            provisionWorkshop([image: params.IMAGE, seats: params.SEATS.toInteger(), ttl: "${hours}h".toString()] +
                    (settings.provision ?: [:]))
        }
        stage('Class') {
            echo "Classroom ${room.id} is open until ${room.expires}. Learners join with ${room.joinCode}."
            room.seats.each { seat -> echo "Seat ${seat.number}: ${seat.url}" }
            catchError(buildResult: 'SUCCESS', stageResult: 'SUCCESS', message: 'The class is over.') {
                timeout(time: hours, unit: 'HOURS') {
                    input message: "Classroom ${room.id}", ok: 'End the class'
                }
            }
        }
    } finally {
        if (room) {
            stage('Tear down') {
                teardown id: room.id
            }
        }
    }
}
