import Commands

await Program.run(HeedCommand.self)
