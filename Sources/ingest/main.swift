import Commands

await IngestCommand.main()
