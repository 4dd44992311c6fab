import Commands

await Program.heed()
