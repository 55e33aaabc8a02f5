Console.WriteLine("guide");
