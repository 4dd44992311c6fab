import Commands

await Program.ingest()
