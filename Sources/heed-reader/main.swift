Reader().run()
