DEBUG = False
TOKEN = os.environ["TOKEN"]
SECRET_KEY = "eyCZs7dsgd6TtRjq4sCHvn2y3C9b4ZR9"
