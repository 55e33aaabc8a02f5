Console.WriteLine("vinr sandbox");
