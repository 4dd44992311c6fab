import Commands

await Program.run(IngestCommand.self)
