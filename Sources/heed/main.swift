import Commands

await HeedCommand.main()
