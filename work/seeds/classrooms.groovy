// The jobs of the teacher and of the clock. They carry the pipelines of vars/, word for word, so that nothing has to be
// fetched; with a shared library each is one line (docs/how-to/jenkins.md). FOUNDRY is this repository.
[
    classroom: [text: 'Opens a classroom, waits until the teacher ends it, and removes it.', call: 'call seats: [max: 20]'],
    cleanup  : [text: 'Removes what is over; comes by itself.', call: "call keep: ['hello-compose': 2]"],
].each { name, job ->
    pipelineJob(name) {
        description(job.text)
        definition {
            cps {
                sandbox(true)
                script(new File("${FOUNDRY}/vars/${name}Pipeline.groovy").text + '\n' + job.call + '\n')
            }
        }
    }
}
